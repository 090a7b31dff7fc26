import { describe, expect, it } from '@jest/globals';
import { escapeMarkup } from './escape-markup.js';

describe('Words in markup', () => {
  it('make no tag, attribute or entity, and lose nothing', () => {
    expect(escapeMarkup(`<b title="x" id='y'>Å & ø</b> &amp;`)).toBe(
      '&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;Å &amp; ø&lt;/b&gt; &amp;amp;',
    );
  });
});
