import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  // Only `prisma migrate` and `prisma studio` connect; generating must work without an address.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
