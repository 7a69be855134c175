import { expect, it } from 'vitest';
import { headingOf, hiddenFields } from './people';

const page = `<h1 class="a">Two <em>forms</em></h1>
<form><input type="hidden" name="$ACTION_1:0" value="other"/><button name="undo"></button></form>
<form><input type="hidden" name="$ACTION_REF_1"/><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a&amp;b&quot;}"/>
<input type="text" name="remarks"/><input type="checkbox" name="report" value="1"/></form>`;

it('of a form is taken what people do not see, as browsers read it', () => {
  expect([...hiddenFields(page, 'report')]).toEqual([
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', '{"id":"a&b"}'],
  ]);
  expect(() => hiddenFields(page, 'amount')).toThrow('The page has no form with amount: Two forms');
  expect(headingOf(page)).toBe('Two forms');
});
