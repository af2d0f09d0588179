import {
  type Claim,
  ClaimId,
  ClaimStatus,
  claimFileRecord,
  claimRecord,
  pageOfClaims,
  showClaim,
  trackByHand,
  untrackByHand,
  watchedId,
} from '@claimwire/core';
import { Hono } from 'hono';
import { z } from 'zod';
import { answer } from '../answer.ts';
import type { ApiServices } from '../api-services.ts';
import { Paging, pageRecord } from '../paging.ts';
import { problem } from '../problem.ts';
import { Flag, readBody, readQuery } from '../read-input.ts';

const ListQuery = z.object({
  ...Paging,
  status: ClaimStatus.optional(),
  query: z.string().max(500).optional(),
  watched: Flag,
});

const TrackBody = z.strictObject({ claim: z.string().trim().min(1, 'wants a sentence').max(1000) });

/** `/claims`: the tracked claims, one with its evidence, and watching claims of one's own. */
export function claimRoutes(services: ApiServices): Hono {
  return new Hono()
    .get('/', async (c) => {
      const { limit, cursor, status, query, watched } = readQuery(c, ListQuery);
      const filter = { watched, ...(status && { status }), ...(query !== undefined && { query }) };
      const page = await pageOfClaims(services, filter, { limit, cursor });
      return answer(services, pageRecord<Claim>(page, claimRecord));
    })
    .get('/:id', async (c) => {
      const id = c.req.param('id');
      const file = await showClaim(services, ClaimId.parse(id));
      return file
        ? answer(services, claimFileRecord(file))
        : problem(404, `Cannot show the claim "${id}": there is none with this id`);
    })
    .post('/', async (c) => {
      const { claim: words } = await readBody(c, TrackBody);
      const tracked = await trackByHand({ ...services, analysis: await services.analysis() }, words);
      if (tracked.kind === 'no-claim') {
        const why = 'it says nothing that can be checked; write one whole sentence';
        return problem(422, `Cannot track "${words}": ${why}`);
      }
      const { claim, isNew, alerts } = tracked;
      services.telemetry.info('tracked', { claimId: claim.id, isNew, alerts: alerts.length });
      const record = { type: 'tracked', isNew, ...claimRecord(claim), alerts };
      return answer(services, record, isNew ? 201 : 200);
    })
    .delete('/:id', async (c) => {
      const id = c.req.param('id');
      const { configuration, digest } = services;
      if (configuration.watch.some((words) => watchedId(digest, words) === id)) {
        const why = 'the configuration watches it; take the sentence out under "watch" there and deploy';
        return problem(409, `Cannot untrack "${id}": ${why}`);
      }
      if (!(await untrackByHand(services, ClaimId.parse(id)))) {
        return problem(404, `Cannot untrack "${id}": it is not watched`);
      }
      services.telemetry.info('untracked', { claimId: id });
      return answer(services, { type: 'untracked', id });
    });
}
