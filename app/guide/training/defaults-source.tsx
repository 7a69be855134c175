import type { PaybackDefaults } from '@/lib/estimate/read-payback-defaults';

/** Where what stands ready in the form comes from. */
export function DefaultsSource({ before }: Pick<PaybackDefaults, 'before'>) {
  return (
    <>
      Anything you leave empty uses the defaults: the guide’s middle cost and time of a program; before,{' '}
      {before === 'bls'
        ? 'the pay that a quarter of all US workers stay below, by BLS, '
        : 'the federal minimum wage, '}
      and after, the modeled median of CPC holders in their first two years, who did find work as coders. Before taxes,
      without interest or raises.
    </>
  );
}
