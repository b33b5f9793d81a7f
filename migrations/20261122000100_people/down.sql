DROP TABLE relationships;
DROP TABLE memberships;
DROP TABLE organisations;
DROP TABLE refresh_tokens;
DROP TABLE sessions;
DROP TABLE users;
