-- CreateTable
CREATE TABLE "queued_link" (
    "id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "next_try" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "queued_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "queued_link_next_try_idx" ON "queued_link"("next_try");
