/** Where what stands ready in the form comes from. */
export function DefaultsSource() {
  return (
    <>
      What is left open stays as it stood ready: the guide’s middle cost and time of a program; before, the pay that a
      quarter of all US workers stay below, by BLS; after, the modelled median of CPC holders in their first two years,
      who did find work as coders. Before taxes, without interest or raises.
    </>
  );
}
