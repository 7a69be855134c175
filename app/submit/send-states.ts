import { formStates } from '@/app/_forms/form-state';
import type { SendState } from './send-state';

export const sendStates = formStates<SendState>();
