-- What an account needs beside signing in: links in mails, devices that are known, and an end.

-- Set when its owner asks for deletion: nobody signs in any more, and a job erases the rest.
ALTER TABLE users ADD COLUMN deleted_at timestamptz;
ALTER TABLE users ADD CONSTRAINT users_deleted_check
    CHECK (deleted_at IS NULL OR (email IS NULL AND password_hash IS NULL));
CREATE INDEX users_deleted_at_idx ON users (deleted_at) WHERE deleted_at IS NOT NULL;

ALTER TABLE sessions DROP CONSTRAINT sessions_revoked_reason_check;
ALTER TABLE sessions ADD CONSTRAINT sessions_revoked_reason_check CHECK (
    revoked_reason IN (
        'signed_out', 'refresh_token_reused', 'revoked_by_user', 'signed_out_everywhere', 'password_changed',
        'password_reset', 'account_deleted'
    )
);

-- A link that was mailed: whoever shows its token reads the mail of that address.
CREATE TABLE account_links (
    -- That of the mail that carries it.
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    purpose text NOT NULL,
    -- Where it was sent: what it proves.
    email text NOT NULL,
    -- SHA-256 of the token: the table cannot be used to open the link.
    token_hash bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT account_links_pkey PRIMARY KEY (id),
    CONSTRAINT account_links_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT account_links_token_hash_key UNIQUE (token_hash),
    CONSTRAINT account_links_purpose_check CHECK (purpose IN ('confirm_email', 'reset_password')),
    CONSTRAINT account_links_email_check CHECK (char_length(email) BETWEEN 3 AND 254),
    CONSTRAINT account_links_token_hash_check CHECK (octet_length(token_hash) = 32),
    CONSTRAINT account_links_expires_at_check CHECK (expires_at > created_at)
);
CREATE INDEX account_links_user_id_idx ON account_links (user_id);
CREATE INDEX account_links_expires_at_idx ON account_links (expires_at);

-- Mails that went out: a job that runs twice sends one.
CREATE TABLE sent_mails (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    sent_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT sent_mails_pkey PRIMARY KEY (id),
    CONSTRAINT sent_mails_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX sent_mails_user_id_idx ON sent_mails (user_id);
CREATE INDEX sent_mails_sent_at_idx ON sent_mails (sent_at);

-- A browser that has signed in to this account before: guesses of strangers do not lock it out.
CREATE TABLE known_devices (
    user_id uuid NOT NULL,
    -- SHA-256 of the token in the browser's cookie.
    device_hash bytea NOT NULL,
    first_seen_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT known_devices_pkey PRIMARY KEY (user_id, device_hash),
    CONSTRAINT known_devices_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT known_devices_device_hash_check CHECK (octet_length(device_hash) = 32)
);
CREATE INDEX known_devices_last_seen_at_idx ON known_devices (last_seen_at);
