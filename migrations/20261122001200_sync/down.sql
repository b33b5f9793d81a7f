DROP TABLE strength_states;
DROP TABLE changes;
DROP TABLE operations;
DROP TABLE sync_heads;
