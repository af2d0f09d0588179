export type { Article } from './article.ts';
export type { Copy, Expectation, Kind, QuotePair, Trap } from './expectation.ts';
export { alsoRight, articles, copies, expectations, moments, mustNotAlert } from './newsroom.ts';
export type { FeedFormat, Outlet } from './outlet.ts';
export { outlets } from './outlets.ts';
export { type Rendered, renderFeed } from './render-feed.ts';
export { renderPage } from './render-page.ts';
export { type Newsroom, type NewsroomFeed, startNewsroom } from './start-newsroom.ts';
