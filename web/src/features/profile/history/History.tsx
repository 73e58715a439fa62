import { useQuery } from "@tanstack/react-query";
import { schemaQuery } from "../../../shared/profile/queries";
import styles from "./History.module.css";
import { OperationList } from "./OperationList";

interface HistoryProps {
  attribute: string | null;
  onAttribute: (attribute: string | null) => void;
}

/** Everything that was done, or what was done to one attribute. */
export function History({ attribute, onAttribute }: HistoryProps) {
  const schema = useQuery(schemaQuery()).data;
  return (
    <div className={styles.history}>
      <label className={styles.filter}>
        <span>About</span>
        <select
          className={styles.choice}
          value={attribute ?? ""}
          onChange={(event) => onAttribute(event.currentTarget.value || null)}
        >
          <option value="">everything</option>
          {schema?.sections.map((section) => (
            <optgroup key={section.key} label={section.label}>
              {schema.attributes
                .filter((spec) => spec.section === section.key)
                .map((spec) => (
                  <option key={spec.key} value={spec.key}>
                    {spec.label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <OperationList attribute={attribute} />
    </div>
  );
}
