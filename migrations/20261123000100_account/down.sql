DROP TABLE known_devices;
DROP TABLE sent_mails;
DROP TABLE account_links;

ALTER TABLE sessions DROP CONSTRAINT sessions_revoked_reason_check;
UPDATE sessions SET revoked_reason = 'revoked_by_user'
    WHERE revoked_reason IN ('signed_out_everywhere', 'password_changed', 'password_reset', 'account_deleted');
ALTER TABLE sessions ADD CONSTRAINT sessions_revoked_reason_check
    CHECK (revoked_reason IN ('signed_out', 'refresh_token_reused', 'revoked_by_user'));

DROP INDEX users_deleted_at_idx;
ALTER TABLE users DROP CONSTRAINT users_deleted_check;
ALTER TABLE users DROP COLUMN deleted_at;
