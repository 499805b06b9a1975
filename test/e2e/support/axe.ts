import type { Locator, Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds serious or critical within a part of the page, each with the element it is about. axe is put into the
 * page once and stays, as putting it there takes longer than most checks.
 */
export async function seriousIn(
  part: Locator,
  rules: 'all' | 'contrast' = 'all',
): Promise<readonly string[]> {
  const page: Page = part.page();
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return part.evaluate(async (element, isContrastAlone) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(element, {
      resultTypes: ['violations'],
      ...(isContrastAlone && { runOnly: ['color-contrast'] }),
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id} ${target} ${html}`));
  }, rules === 'contrast');
}
