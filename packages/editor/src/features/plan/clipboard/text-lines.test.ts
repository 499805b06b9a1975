import { describe, expect, it } from 'vitest';
import { textLines } from './text-lines.ts';

const titles = (source: string) => textLines(source).map(({ title }) => title);

describe('lines of a text', () => {
  it('are one step each, without empty lines', () => {
    expect(titles('接警\r\n\r\n  核实情况 \n通知值班长\n')).toEqual([
      '接警',
      '核实情况',
      '通知值班长',
    ]);
  });
  it.each([
    ['1. 接警', '接警'],
    ['1、接警', '接警'],
    ['（一）接警', '接警'],
    ['(2) 接警', '接警'],
    ['一、接警', '接警'],
    ['③接警', '接警'],
    ['第三步：接警', '接警'],
    ['• 接警', '接警'],
    ['- [ ] 接警', '接警'],
    ['3.2 接警', '接警'],
    ['1.接警', '接警'],
    ['Step 2: call', 'call'],
    ['a) call', 'call'],
  ])('lose the mark of a list: %s', (line, title) => {
    expect(titles(line)).toEqual([title]);
  });
  it.each([
    '119 报警电话保持畅通'.replace(' ', ''),
    '1.5 小时内恢复'.replace(' ', ''),
    '一线人员撤离',
    'A区断电',
    '24小时值守',
    '第三方到场',
  ])('keep what only looks like one: %s', (line) => {
    expect(titles(line)).toEqual([line]);
  });
  it('of a spreadsheet take the first cell that says something as the name, and keep the others', () => {
    expect(textLines('序号\t步骤\t负责人\n1\t接警\t值班员\n2\t\t技术组\n')).toEqual([
      { title: '序号', text: '步骤\n负责人' },
      { title: '接警', text: '值班员' },
      { title: '技术组', text: '' },
    ]);
  });
  it('that are paragraphs are named by their first sentence', () => {
    const paragraph = `立即切断故障区域电源。${'并由两人现场确认无人员被困，同时设置警戒线，'.repeat(3)}随后报告。`;
    const [line] = textLines(paragraph);
    expect(line?.title).toBe('立即切断故障区域电源');
    expect(`${line?.title}。${line?.text}`).toBe(paragraph);
  });
  it('without a word are none', () => {
    expect(textLines('\n---\n 1. \n 42\t7\n')).toEqual([]);
  });
});
