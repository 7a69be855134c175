-- By themselves: PostgreSQL lets nothing use a new value within the transaction that adds it.
ALTER TYPE "pay_basis" ADD VALUE 'per_rvu';
ALTER TYPE "pay_basis" ADD VALUE 'gs';
