import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HomePage } from '@/app/_national/home-page';

export const metadata: Metadata = {
  title: { absolute: 'What medical coders earn an hour · Paychart' },
  alternates: { canonical: '/' },
};

export function generateStaticParams() {
  return [{ view: 'hourly' }];
}

export default async function NationalViewPage({ params }: PageProps<'/view/[view]'>) {
  const { view } = await params;
  if (view !== 'hourly') notFound();
  return <HomePage view={view} />;
}
