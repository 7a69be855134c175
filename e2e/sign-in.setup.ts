import { admin, moderator, signedInAs, signIn, test } from '@/e2e/people';

// Once for each site: the links that one address may ask for within an hour are few.
for (const email of [moderator, admin]) {
  test(`${email} signs in`, async ({ page, baseURL }) => {
    await signIn(page, email);
    await page.context().storageState({ path: signedInAs(email, baseURL) });
  });
}
