import { MOST_OF_ORG } from '../../pane/browser/preferences.js';
import { FileBox } from '../../pane/controls/FileBox.js';
import { EditionSelect } from '../../pane/views/EditionSelect.js';
import { Dialog } from '../controls/Dialog.js';
import { useNewReport, type NewReportForm, type NewReportProps } from './useNewReport.js';

/**
 * Asks what a new report starts with: the body, the year, the edition that applies to it, last year's report
 * where there is one, and the contacts, as they were last time or last year. The sample is a choice, too.
 */
export function NewReport(props: NewReportProps) {
  const form = useNewReport(props);
  return (
    <Dialog title="新建年度报告" onCancel={props.onCancel} onSubmit={() => void form.start()}>
      <OrgField {...form} />
      <div class="pair">
        <YearField {...form} />
        <label>
          版式
          <EditionSelect choice={form.choice} />
        </label>
      </div>
      <LastYearField {...form} />
      <ContactFields {...form} />
      {form.failure !== '' && (
        <p class="problem" role="alert">
          {form.failure}
        </p>
      )}
      <div class="actions">
        <button type="button" class="apart" onClick={props.onSample}>
          先看示例数据
        </button>
        <button type="submit" class="primary">
          新建
        </button>
        <button type="button" onClick={props.onCancel}>
          取消
        </button>
      </div>
    </Dialog>
  );
}

function OrgField({ org, setOrg }: NewReportForm) {
  return (
    <label>
      机关名称
      <input
        type="text"
        value={org}
        maxLength={MOST_OF_ORG}
        autocomplete="off"
        placeholder="填写全称，与印章一致"
        onInput={({ currentTarget }) => setOrg(currentTarget.value)}
      />
    </label>
  );
}

function YearField({ choice }: NewReportForm) {
  return (
    <label>
      年度
      <input
        type="text"
        inputMode="numeric"
        maxLength={4}
        value={choice.year}
        autocomplete="off"
        onInput={({ currentTarget }) => choice.setYear(currentTarget.value)}
      />
    </label>
  );
}

/** What is said of last year's report before one is chosen. */
const NO_LAST = '选了上年度报告，机关名称、联系方式和上年结转的数字会自动带入。';

function LastYearField({ lastTold, chooseLast, isOther, isRenamed, setRenamed }: NewReportForm) {
  return (
    <>
      <label class="given">
        上年度报告（可不选）
        <FileBox
          onChoose={(field) => {
            // Several may be dropped: none of them is taken.
            if ((field.files?.length ?? 0) > 1) field.value = '';
            void chooseLast(field.files?.[0]);
          }}
        />
      </label>
      <div role="status">
        {(lastTold ?? [NO_LAST]).map((line) => (
          <p key={line} class="about">
            {line}
          </p>
        ))}
      </div>
      {isOther && (
        <label class="tick">
          <input
            type="checkbox"
            checked={isRenamed}
            onChange={({ currentTarget }) => setRenamed(currentTarget.checked)}
          />
          上年报告的机关名称不同，确认是同一机关更名
        </label>
      )}
    </>
  );
}

/** The fields of the cover that are the same from year to year. */
function ContactFields({ contact, setContact, choice: { edition } }: NewReportForm) {
  return (
    <fieldset>
      <legend>公开网站和联系方式（记在本机，下次自动填好；也可以在封面填写）</legend>
      <div class="pair">
        {edition.cover
          .filter(({ need }) => need === 'should')
          .map(({ code, label }) => (
            <label key={code}>
              {label}
              <input
                type="text"
                value={contact[code] ?? ''}
                maxLength={MOST_OF_ORG}
                autocomplete="off"
                onInput={({ currentTarget }) => setContact(code, currentTarget.value)}
              />
            </label>
          ))}
      </div>
    </fieldset>
  );
}
