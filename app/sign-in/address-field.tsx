import { TextField } from '@/app/_forms/field';

interface AddressFieldProps {
  hint: string;
  typed: string;
  error: string | undefined;
}

export function AddressField({ hint, typed, error }: AddressFieldProps) {
  return (
    <TextField
      name="email"
      type="email"
      label="Email address"
      hint={hint}
      autoComplete="email"
      spellCheck={false}
      defaultValue={typed}
      error={error}
    />
  );
}
