import { CareerTimeline } from "./CareerTimeline";
import styles from "./Picture.module.css";
import { ProfileCompleteness } from "./ProfileCompleteness";
import { SkillRadar } from "./SkillRadar";
import { SpokenLanguages } from "./SpokenLanguages";
import { SeenEmpty } from "./useFresh";
import { YearsSpent } from "./YearsSpent";

/** A profile to look at, before it is read. `seenEmpty`: who looks at it has seen it with nothing on it. */
export default function Picture({ seenEmpty = false }: { seenEmpty?: boolean }) {
  return (
    <SeenEmpty value={seenEmpty}>
      <Charts />
    </SeenEmpty>
  );
}

function Charts() {
  return (
    <div className={styles.picture}>
      <div className={styles.whole}>
        <CareerTimeline />
      </div>
      <div className={styles.column}>
        <SkillRadar />
        <SpokenLanguages />
      </div>
      <div className={styles.column}>
        <YearsSpent
          title="Industries"
          section="experience_by_industry"
          series="petrol"
          empty="The industries you worked in, and for how long. They are counted from your positions."
        />
        <YearsSpent
          title="Functions"
          section="experience_by_function"
          series="ochre"
          empty="What you did there, and for how long. It is counted from your positions."
        />
      </div>
      <div className={styles.whole}>
        <ProfileCompleteness />
      </div>
    </div>
  );
}
