-- CreateTable
CREATE TABLE "area_county" (
    "state" "state" NOT NULL,
    "county" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,

    CONSTRAINT "area_county_pkey" PRIMARY KEY ("state","county")
);
