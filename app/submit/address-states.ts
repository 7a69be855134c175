import { formStates } from '@/app/_components/form-state';
import type { AddressState } from './address-state';

export const addressStates = formStates<AddressState>();
