import type { Page } from 'playwright-core';
import type { TestApi } from '../../api/test/open-test-api.js';

/** Read models follow what a page writes, as the worker sees to: after each answer of GraphQL, one after the other. */
export const followWrites = (page: Page, api: TestApi): Page => {
  let before: Promise<unknown> = Promise.resolve();
  page.on('response', (response) => {
    if (response.request().postData()?.includes('mutation') !== true) return;
    before = before.then(() => api.catchUp());
  });
  return page;
};
