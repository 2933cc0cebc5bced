// Ends what carries this request id: a running statement, or a transaction whose answer was lost. A server does not notice by
// itself that nobody waits for it.
SHOW TRANSACTIONS YIELD transactionId AS running, parameters AS values, metaData AS meta
WHERE values.requestId = $id OR meta.requestId = $id
TERMINATE TRANSACTIONS running YIELD message
RETURN message;
