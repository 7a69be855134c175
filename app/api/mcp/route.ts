import { createMcpHandler } from '@modelcontextprotocol/server';
import type { NextRequest } from 'next/server';
import { toolsFor } from './tools';

/** In bytes: a question is short. */
const LONGEST_QUESTION = 64 * 1024;

const handler = createMcpHandler(({ requestInfo }) => toolsFor(requestInfo?.headers.get('x-client-address')), {
  maxRequestBodySize: LONGEST_QUESTION,
  // Nothing here changes under a client: no stream is held open for one.
  maxSubscriptions: 0,
});

/** The same three questions as the API's, for assistants: MCP over HTTP, without sessions. */
export function POST(request: NextRequest): Promise<Response> {
  return handler.fetch(request);
}

export { POST as GET, POST as DELETE };
