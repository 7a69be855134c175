-- CreateTable
CREATE TABLE "seeded" (
    "files" TEXT NOT NULL,
    "rows" TEXT NOT NULL,

    CONSTRAINT "seeded_pkey" PRIMARY KEY ("files")
);
