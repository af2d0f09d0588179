import { describe, expect, it } from 'vitest';
import { check } from '../testing/hostile-dispatch.ts';
import { HOSTILE, sampleAlert, sampleDispatch } from '../testing/sample-dispatch.ts';
import { webhookBody } from './webhook-body.ts';

describe('webhookBody()', () => {
  it('is named after the most serious alert, which comes first', () => {
    const body = JSON.parse(
      webhookBody(
        sampleDispatch(sampleAlert({ relation: 'confirms' }), sampleAlert({ relation: 'updates' })),
      ),
    );
    expect(body.type).toBe('claim.updated');
    expect(body.data.alerts.map(({ relation }: { relation: string }) => relation)).toEqual([
      'updates',
      'confirms',
    ]);
  });

  it('leaves the least serious alerts out when it would grow past 20 kB, and says how many', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      sampleAlert({ id: `alert-${index}`, relation: index === 90 ? 'contradicts' : 'confirms' }),
    );
    const text = webhookBody(sampleDispatch(...many));
    const body = JSON.parse(text);
    expect(Buffer.byteLength(text)).toBeLessThan(20_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(18_000);
    expect(body.data.alerts[0].id).toBe('alert-90');
    expect(body.data.alerts.length + body.data.omitted).toBe(100);
    expect(body.data.notification.alertIds).toHaveLength(body.data.alerts.length);
  });

  it('keeps texts whole where they fit', () => {
    const quote = `${'word '.repeat(1_500)}end.`;
    const body = JSON.parse(webhookBody(sampleDispatch(sampleAlert({ statement: { quote } }))));
    expect(body.data.alerts[0].statement.quote).toBe(quote);
  });

  it('keeps hostile text as data', () => {
    const body = JSON.parse(
      webhookBody(sampleDispatch(sampleAlert({ statement: { title: HOSTILE.slice(0, 200) } }))),
    );
    expect(body.data.alerts[0].statement.title).toBe(HOSTILE.slice(0, 200));
  });

  it('stays below 20 kB with hostile text in every field, of alerts and of notices', () => {
    check((dispatch) => {
      const body = webhookBody(dispatch);
      expect(Buffer.byteLength(body)).toBeLessThan(20_000);
      expect(JSON.parse(body)).toMatchObject({ timestamp: dispatch.notification.at });
    });
  });
});
