-- What is stored here is encrypted anew at the next start (lib/auth/reencrypt-stored.ts): the key is not in the database.
-- Under these names no server of an earlier version, which encrypts otherwise, adds to it meanwhile.
ALTER TABLE "user" RENAME COLUMN "sealed_email" TO "encrypted_email";
ALTER INDEX "user_sealed_email_key" RENAME TO "user_encrypted_email_key";
ALTER TABLE "ban" RENAME COLUMN "sealed_email" TO "encrypted_email";
ALTER TABLE "queued_link" RENAME COLUMN "sealed" TO "encrypted";
