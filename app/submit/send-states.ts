import { formStates } from '@/app/_components/form-state';
import type { SendState } from './send-state';

export const sendStates = formStates<SendState>();
