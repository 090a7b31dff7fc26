import type { Page } from 'playwright-core';
import { overflowOf } from './judge-page.js';

/** A window of 1280 by 1024 pixels with its page at 400 %: what WCAG 2.2, 1.4.10 asks for. */
const zoomed = { width: 320, height: 256, deviceScaleFactor: 4, mobile: false };

/** What somebody can act with, as it is shown, by name. */
const controls = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }))`;
const nameOf = `(each) =>
  [each.tagName, (each.getAttribute('aria-label') ?? each.labels?.[0]?.textContent ?? each.textContent).trim()].join(' ')`;

/** Words that lie beside the window or are cut off; what scrolls by itself, and what is for screen readers alone, is neither. */
const hidden = `[...document.querySelectorAll('body *')]
  .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
  .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('.visually-hidden, .unseen, .skip, svg, select'))
  .filter((each) => {
    const { left, right, width } = each.getBoundingClientRect();
    const scrolls = (of) => of !== null && (['auto', 'scroll'].includes(getComputedStyle(of).overflowX) || scrolls(of.parentElement));
    const isCut = getComputedStyle(each).overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1;
    return width > 1 && !scrolls(each) && (isCut || left < -1 || right > innerWidth + 1);
  })
  .map((each) => 'cut off: ' + each.textContent.trim())`;

/** What takes the focus without its being seen: no ring around it, or nothing of it in the window. */
const unseen = `${controls}
  .filter((each) => !each.disabled)
  .flatMap((each) => {
    const before = each.getBoundingClientRect();
    each.focus();
    if (document.activeElement !== each) return [];
    const { left, top, right, bottom, width, height } = each.getBoundingClientRect();
    const hasRing = before.width <= 1 || [each, each.closest('.ds-field')].some((ringed) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(ringed ?? each);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    });
    const isIn = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
    const onTop = document.elementFromPoint(
      (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    );
    const isCovered = onTop === null || !(each.contains(onTop) || onTop.contains(each) || [...(each.labels ?? [])].some((label) => label.contains(onTop)));
    return [
      ...(hasRing ? [] : ['focus without a ring']),
      ...(isIn ? [] : ['focus outside the window']),
      ...(isIn && width * height > 1 && isCovered ? ['focus behind ' + onTop?.outerHTML.slice(0, 80)] : []),
    ].map((fault) => fault + ': ' + (${nameOf})(each));
  })`;

/** What a page loses when it is magnified to 400 %; the window is as it was afterwards. */
export const lostAtZoom = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page);
  const names = () => page.evaluate<string[]>(`${controls}.map(${nameOf})`);
  const before = await names();
  await session.send('Emulation.setDeviceMetricsOverride', zoomed);
  const after = await names();
  // A key, so that the browser shows where the focus is.
  await page.keyboard.press('Tab');
  await page.evaluate('document.activeElement.blur()');
  const faults = [
    ...before.filter((name) => !after.includes(name)).map((name) => `gone: ${name}`),
    ...((await overflowOf(page)) === 0 ? [] : ['must be scrolled sideways']),
    ...(await page.evaluate<string[]>(hidden)),
    ...(await page.evaluate<string[]>(unseen)),
  ];
  await session.send('Emulation.clearDeviceMetricsOverride');
  await session.detach();
  return faults;
};
