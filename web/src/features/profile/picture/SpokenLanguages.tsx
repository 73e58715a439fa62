import { useQuery } from "@tanstack/react-query";
import { profileQuery } from "../../../shared/profile/queries";
import { Chart, type Drawn } from "./Chart";
import { ChartTable } from "./ChartTable";
import { type LanguageLevel, languagesOf, STEPS } from "./languages";
import styles from "./SpokenLanguages.module.css";
import { useFresh } from "./useFresh";
import { WithEvidence } from "./WithEvidence";

/** Which languages are spoken, and how well, on the steps of the Common European Framework. */
export function SpokenLanguages() {
  const profile = useQuery(profileQuery(["spoken_languages"]));
  const languages = profile.data ? languagesOf(profile.data.values.spoken_languages) : null;
  const fresh = useFresh(languages?.map(({ language }) => language) ?? null);
  const drawn: Drawn | null =
    languages && languages.length > 0
      ? {
          summary: summaryOf(languages),
          picture: (
            <ul className={styles.languages}>
              {languages.map((language) => (
                <Row key={language.language} {...language} fresh={fresh.has(language.language)} />
              ))}
            </ul>
          ),
          table: (
            <ChartTable
              label="Languages"
              head={["Language", "Level"]}
              rows={languages.map(({ language, words }) => [language, words || "not said"])}
            />
          ),
        }
      : null;
  return (
    <Chart
      title="Languages"
      query={profile}
      drawn={drawn}
      empty={<p>The languages you speak, from A1 to native.</p>}
      widths={[48, 62]}
    />
  );
}

function Row({ language, steps, words, fresh }: LanguageLevel & { fresh: boolean }) {
  return (
    <li data-fresh={fresh || undefined}>
      <WithEvidence
        attribute="spoken_languages"
        restsOn={(fact) => (fact.value as { language?: string } | null)?.language === language}
        about={<p className={styles.about}>{[language, words].filter(Boolean).join(", ")}</p>}
        label={language}
      >
        {(card) => (
          <button type="button" className={styles.row} {...card}>
            <span className={styles.name}>{language}</span>{" "}
            <span className={styles.words}>{words || "not said"}</span>
            <span className={styles.steps} data-unknown={steps === null || undefined} aria-hidden="true">
              {STEPS.map((step, index) => (
                <span key={step} data-climbed={(steps !== null && index < steps) || undefined} />
              ))}
            </span>
          </button>
        )}
      </WithEvidence>
    </li>
  );
}

function summaryOf(languages: readonly LanguageLevel[]): string {
  const names = languages.map(({ language, words }) => (words ? `${language} (${words})` : language));
  return `${names.slice(0, 4).join(", ")}${names.length > 4 ? " and more" : ""}.`;
}
