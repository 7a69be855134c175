-- CreateEnum
CREATE TYPE "user_role" AS ENUM ('coder', 'moderator', 'admin');

-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "pay_basis" AS ENUM ('yearly', 'hourly', 'per_chart');

-- CreateEnum
CREATE TYPE "state" AS ENUM ('AL', 'AK', 'AZ', 'AR', 'CA', 'CO', 'CT', 'DE', 'DC', 'FL', 'GA', 'HI', 'ID', 'IL', 'IN', 'IA', 'KS', 'KY', 'LA', 'ME', 'MD', 'MA', 'MI', 'MN', 'MS', 'MO', 'MT', 'NE', 'NV', 'NH', 'NJ', 'NM', 'NY', 'NC', 'ND', 'OH', 'OK', 'OR', 'PA', 'RI', 'SC', 'SD', 'TN', 'TX', 'UT', 'VT', 'VA', 'WA', 'WV', 'WI', 'WY', 'PR', 'GU', 'VI');

-- CreateEnum
CREATE TYPE "job_role" AS ENUM ('coder', 'senior_coder', 'auditor', 'cdi_specialist', 'educator', 'consultant', 'supervisor', 'manager', 'director');

-- CreateEnum
CREATE TYPE "credential" AS ENUM ('cpc', 'cpc_a', 'coc', 'cic', 'crc', 'cpb', 'cpma', 'cdeo', 'cdec', 'cppm', 'ccs', 'ccs_p', 'cca', 'cdip', 'ccds', 'rhit', 'rhia', 'other', 'none');

-- CreateEnum
CREATE TYPE "specialty" AS ENUM ('general', 'evaluation_management', 'inpatient_facility', 'outpatient_facility', 'anesthesia', 'emergency_medicine', 'cardiology', 'oncology', 'surgical', 'risk_adjustment', 'orthopedics', 'radiology', 'pathology', 'obgyn', 'pediatrics', 'gastroenterology', 'neurology', 'dermatology', 'behavioral_health', 'other');

-- CreateEnum
CREATE TYPE "setting" AS ENUM ('hospital', 'physician_office', 'insurance', 'consulting', 'billing_company', 'ambulatory_surgery_center', 'government', 'academic_medical_center', 'remote_vendor');

-- CreateEnum
CREATE TYPE "arrangement" AS ENUM ('on_site', 'hybrid', 'remote');

-- CreateEnum
CREATE TYPE "employment" AS ENUM ('full_time', 'part_time', 'per_diem', 'contract');

-- CreateEnum
CREATE TYPE "benefit" AS ENUM ('health_insurance', 'retirement', 'paid_time_off', 'continuing_education', 'flexible_schedule', 'performance_bonus');

-- CreateEnum
CREATE TYPE "audit_action" AS ENUM ('report_approved', 'report_rejected', 'decision_undone', 'report_withdrawn', 'report_deleted', 'role_granted');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('high', 'medium');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMP(3),
    "name" TEXT,
    "image" TEXT,
    "role" "user_role" NOT NULL DEFAULT 'coder',

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "session" (
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("session_token")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "author" CHAR(64) NOT NULL,
    "author_sequence" INTEGER NOT NULL,
    "status" "report_status" NOT NULL DEFAULT 'PENDING',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "received_at" TIMESTAMPTZ(3),
    "received_month" DATE NOT NULL,
    "counted" BOOLEAN NOT NULL DEFAULT false,
    "rejection_reason" TEXT,
    "pay_basis" "pay_basis" NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "paid_hours_per_week" DECIMAL(4,2) NOT NULL,
    "charts_per_hour" DECIMAL(5,2),
    "bonus_cents" INTEGER NOT NULL,
    "pay_year" INTEGER NOT NULL,
    "state" "state" NOT NULL,
    "experience_years" INTEGER NOT NULL,
    "role" "job_role" NOT NULL,
    "credentials" "credential"[],
    "specialty" "specialty" NOT NULL,
    "setting" "setting" NOT NULL,
    "arrangement" "arrangement" NOT NULL,
    "employment" "employment" NOT NULL,
    "benefits" "benefit"[],
    "hourly_cents" INTEGER NOT NULL,
    "annual_cents" INTEGER NOT NULL,
    "annual_total_cents" INTEGER NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" "audit_action" NOT NULL,
    "actor_id" UUID,
    "actor_email" TEXT,
    "report_id" UUID,
    "detail" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guide_baseline" (
    "dimension" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "low" INTEGER,
    "high" INTEGER,
    "open_ended" BOOLEAN NOT NULL,
    "unit" TEXT,
    "note" TEXT,

    CONSTRAINT "guide_baseline_pkey" PRIMARY KEY ("dimension","key")
);

-- CreateTable
CREATE TABLE "official_figure" (
    "dataset" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "statistic" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "value" DECIMAL(14,3) NOT NULL,
    "unit" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "official_figure_pkey" PRIMARY KEY ("dataset","period","subject","statistic")
);

-- CreateTable
CREATE TABLE "cell_bucket" (
    "cell" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "bucket" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "cell_bucket_pkey" PRIMARY KEY ("cell","month","bucket")
);

-- CreateTable
CREATE TABLE "release" (
    "id" SERIAL NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approved_reports" INTEGER NOT NULL,
    "sample" BOOLEAN NOT NULL,
    "window_from" DATE NOT NULL,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_figure" (
    "cell" TEXT NOT NULL,
    "release_id" INTEGER NOT NULL,
    "figure" JSONB NOT NULL,

    CONSTRAINT "published_figure_pkey" PRIMARY KEY ("cell","release_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "report_status_received_month_received_at_idx" ON "report"("status", "received_month", "received_at");

-- CreateIndex
CREATE INDEX "report_counted_received_month_idx" ON "report"("counted", "received_month");

-- CreateIndex
CREATE UNIQUE INDEX "report_author_author_sequence_key" ON "report"("author", "author_sequence");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE INDEX "audit_event_report_id_at_idx" ON "audit_event"("report_id", "at");

-- CreateIndex
CREATE INDEX "official_figure_subject_statistic_idx" ON "official_figure"("subject", "statistic");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_figure" ADD CONSTRAINT "published_figure_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
