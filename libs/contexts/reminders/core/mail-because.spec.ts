import { describe, expect, it } from '@jest/globals';
import { mailBecause } from './mail-because.js';

const because = (state: Parameters<typeof mailBecause>[0]['state'], response: string | null) =>
  mailBecause({ state, response, withdrawnBecause: null }, 'nb');

describe('Why a mail stands as it does', () => {
  it.each([
    ['PLANNED', null, null],
    ['ACCEPTED', '250 2.0.0 Ok: queued as 4XyZ', null],
    ['ACCEPTED', 'written to 2026-11-27-ab.eml', 'som fil i utboksen'],
    ['ACCEPTED', 'taken earlier; the answer itself was lost', 'svaret gikk tapt'],
    ['REFUSED', 'not one e-mail address', 'ikke én gyldig e-postadresse'],
    ['REFUSED', 'Recipient command failed: 550 5.1.1 <x@y.no>: User unknown', 'finnes ikke'],
    ['REFUSED', "Can't send mail: 552 5.2.2 over quota", 'full'],
    ['REFUSED', 'Message failed: 554-5.7.1 blocked, see 10.5.1.1', 'slipper ikke inn'],
    ['REFUSED', '550 No. Ask 10.5.1.1', 'sa nei for godt'],
    ['GIVEN_UP', 'The mail server wants it later: 452 4.2.2 mailbox full', 'full'],
    ['GIVEN_UP', 'The mail server wants it later: 451 Greylisted', 'tre døgn'],
    ['PLANNED', 'The mail server wants it later: 451 Greylisted', 'komme igjen senere'],
    ['PLANNED', 'The mail server takes no mail now: connect ECONNREFUSED', 'tar ikke imot nå'],
    ['PLANNED', 'The mail server has too much to do: 421 later', 'for mye å gjøre'],
    ['PLANNED', 'The mail server did not say whether it took the mail: timeout', 'sa ikke om'],
    ['PLANNED', 'The mail server does not speak TLS as it should', 'ubeskyttet'],
    ['PLANNED', 'Cannot write to the outbox /x', 'utboksen kan ikke skrives til'],
  ] as const)('%s %s: %s', (state, response, words) => {
    if (words === null) expect(because(state, response)).toBeNull();
    else expect(because(state, response)).toContain(words);
  });

  it('says why it was taken back, whatever a server had answered before', () => {
    const mail = { state: 'WITHDRAWN', response: '451 Later', withdrawnBecause: 'NOTHING_LEFT' } as const;
    expect(mailBecause(mail, 'nn')).toBe('alt i han var meldt, avslutta, flytta eller gitt til andre');
  });
});
