import type { NextRequest } from 'next/server';
import { mappingAnswer } from '@/app/admin/import/mapping-answer';
import { requireAdmin } from '@/lib/auth/viewer';
import { findMapping } from '@/lib/intake/find-mapping';

/** A saved mapping as a file. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const viewer = await requireAdmin('/admin/import');
  return mappingAnswer(await findMapping(viewer, nextUrl.searchParams.get('name') ?? ''));
}
