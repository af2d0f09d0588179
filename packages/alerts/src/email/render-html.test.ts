import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { hostileAlert, type sampleAlert, sampleDispatch } from '../testing/sample-dispatch.ts';
import { renderHtml } from './render-html.ts';

const page = (...alerts: ReturnType<typeof sampleAlert>[]) =>
  parseHTML(renderHtml(sampleDispatch(...alerts))).document;

describe('renderHtml()', () => {
  it('marks the compared words in both sentences', () => {
    const marks = [...page().querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['More than a hundred', 'dozens']);
  });

  it('links both articles by their titles', () => {
    const links = [...page().querySelectorAll('a')].map((link) => [
      link.getAttribute('href'),
      link.textContent,
    ]);
    expect(links).toEqual([
      ['https://one.example/dam', 'Harrow dam fails'],
      ['https://two.example/dam?page=1&view=full', 'Below the dam'],
    ]);
  });

  it('starts with the new sentence for the line that phones preview', () => {
    const preview = page().querySelector('body > div')?.textContent ?? '';
    expect(preview).toMatch(/^Outlet Two: “Surveyors counted dozens/);
  });

  it('says that it can be shown in the dark', () => {
    expect(page().querySelector('meta[name=color-scheme]')?.getAttribute('content')).toBe('light dark');
  });

  it('keeps hostile text text: no element, attribute or link comes of it', () => {
    const document = page(hostileAlert());
    expect(document.querySelectorAll('script, img, b, iframe, form')).toHaveLength(0);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
    expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://two.example/%22%3E%3Cscript%3Ealert(3)%3C/script%3E',
    ]);
    expect(document.body.textContent).toContain('<script>alert(1)</script>');
  });

  it('stays below the 102 kB at which Gmail cuts a mail off', () => {
    const many = Array.from({ length: 40 }, () => hostileAlert());
    expect(Buffer.byteLength(renderHtml(sampleDispatch(...many)))).toBeLessThan(102_000);
  });
});
