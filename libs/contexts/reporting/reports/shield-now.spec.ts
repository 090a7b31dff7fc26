import { describe, expect, it } from '@jest/globals';
import { request, row } from '../testing/demo-rows.js';
import { shieldNow } from './shield-now.js';
import { vedtaksrapport } from './vedtaksrapport.report.js';

const secret = row(
  { vedtakId: 'secret', title: 'Hemmelig' },
  { followUpId: 'secret', publicComment: 'Hemmelig' },
);
const report = vedtaksrapport([row(), secret], request());

describe('a public report of which something has been shielded since', () => {
  it('is as if it had been shielded then', () => {
    const basis = 'offl. § 13';
    const shielded = { ...secret, vedtak: { ...secret.vedtak, shielding: { basis, until: null } } };
    expect(shieldNow(report, new Map([['secret', basis]]))).toEqual(
      vedtaksrapport([row(), shielded], request()),
    );
  });

  it('is itself when nothing has', () => {
    expect(shieldNow(report, new Map())).toBe(report);
  });
});
