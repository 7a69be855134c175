import { createServer, type Server } from 'node:http';
import { StartProblem } from '@/lib/db/start-problem';

/** Linux lets no more wait unless told otherwise. With Node's 511 a crowd behind a proxy is turned away while one page is made. */
const MOST_NOT_YET_ACCEPTED = 4_096;

/** Resolves with the port; throws StartProblem when it can't be had. */
export function listen(server: Server, port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portProblem(port, error)));
    server.listen({ port, host, backlog: MOST_NOT_YET_ACCEPTED }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Throws StartProblem if the port can't be used. To be called before the long steps of a start. */
export async function checkPort(port: number, host: string | undefined): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

function portProblem(port: number, error: Error): StartProblem | Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StartProblem(
      `Port ${port} is in use by another program. Stop that program, or choose another port, such as PORT=${port + 1}.`,
    );
  }
  if (code === 'EACCES') {
    return new StartProblem(`This user may not open port ${port}. Choose one above 1023, such as PORT=3000.`);
  }
  return error;
}
