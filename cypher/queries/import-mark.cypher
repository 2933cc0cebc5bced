// Marks a transaction as one of an import, by which it is found and ended should the importer be killed.
CALL tx.setMetaData({import: $run});
