// Ends the running statement that carries this request id. A server does not notice by itself that nobody waits for it.
SHOW TRANSACTIONS YIELD transactionId AS running, parameters AS values
WHERE values.requestId = $id
TERMINATE TRANSACTIONS running YIELD message
RETURN message;
