// Ends the transaction that a killed import left open.
SHOW TRANSACTIONS YIELD transactionId AS running, metaData AS meta
WHERE meta.import = $run
TERMINATE TRANSACTIONS running YIELD message
RETURN message;
