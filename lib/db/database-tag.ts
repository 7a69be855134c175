/** On every cached read of the database: expired when a server starts. */
export const DATABASE_TAG = 'database';
