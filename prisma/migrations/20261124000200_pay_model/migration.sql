-- CreateTable
CREATE TABLE "pay_model" (
    "id" SERIAL NOT NULL,
    "release_id" INTEGER NOT NULL,
    "fitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "model" JSONB NOT NULL,

    CONSTRAINT "pay_model_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pay_model_release_id_key" ON "pay_model"("release_id");

-- AddForeignKey
ALTER TABLE "pay_model" ADD CONSTRAINT "pay_model_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
