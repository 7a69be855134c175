import { formStates } from '@/app/_forms/form-state';
import type { AddressState } from './address-state';

export const addressStates = formStates<AddressState>();
