import { formStates } from '@/app/_components/form-state';
import type { RejectFormState } from './reject-form-state';

export const rejectFormStates = formStates<RejectFormState>();
