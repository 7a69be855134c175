-- CreateIndex
CREATE INDEX "report_state_role_annual_cents_idx" ON "report"("state", "role", "annual_cents");
