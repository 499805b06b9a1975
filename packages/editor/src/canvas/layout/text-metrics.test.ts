import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './text-metrics.ts';

describe('wrapText', () => {
  it('breaks Chinese between any two characters and Latin between words', () => {
    expect(wrapText('核实并记录来电信息', 10, 42)).toEqual(['核实并记', '录来电信', '息']);
    expect(wrapText('Record the first call', 10, 70)).toEqual(['Record the', 'first call']);
  });
  it('never begins a line with closing punctuation', () => {
    for (const line of wrapText('先保通道，再修系统。最后通报', 10, 42)) {
      expect(line).not.toMatch(/^[，。]/);
    }
  });
  it('ends in an ellipsis where lines run out, and still fits', () => {
    const lines = wrapText('将激增的咨询全部转交人工坐席处理', 10, 50, { maxLines: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(textWidth(lines[1] ?? '', 10)).toBeLessThanOrEqual(50);
  });
  it('loses nothing of what it breaks', () => {
    const text = '切换 DNS 并测试链路，必要时联合 infrastructure team 回退';
    expect(wrapText(text, 10, 60).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });
});
