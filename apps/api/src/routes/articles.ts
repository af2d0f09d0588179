import {
  type Article,
  ArticleId,
  articleRecord,
  articleText,
  pageOfArticles,
  showArticle,
} from '@claimwire/core';
import { Hono } from 'hono';
import { z } from 'zod';
import { answer } from '../answer.ts';
import type { ApiServices } from '../api-services.ts';
import { Paging, pageRecord } from '../paging.ts';
import { problem } from '../problem.ts';
import { Flag, readQuery } from '../read-input.ts';

const ListQuery = z.object({ ...Paging, failed: Flag });

/** `/articles`: what is stored, newest first, those that could not be analysed among them, and one with its text. */
export function articleRoutes(services: ApiServices): Hono {
  return new Hono()
    .get('/', async (c) => {
      const { limit, cursor, failed } = readQuery(c, ListQuery);
      const page = await pageOfArticles(services, { failed }, { limit, cursor });
      return answer(services, pageRecord<Article>(page, articleRecord));
    })
    .get('/:id', async (c) => {
      const id = c.req.param('id');
      const article = await showArticle(services, ArticleId.parse(id));
      if (!article) return problem(404, `Cannot show the article "${id}": it is not stored`);
      return answer(services, { ...articleRecord(article), text: await articleText(services, article) });
    });
}
