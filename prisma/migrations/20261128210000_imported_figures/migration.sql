ALTER TABLE "official_figure" ADD COLUMN "imported_from" TEXT;
