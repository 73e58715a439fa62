import { getRouteApi } from "@tanstack/react-router";
import { Deeds } from "../../features/profile/deeds/Deeds";
import { ProfileNav } from "../../features/profile/ProfileNav";
import { Review } from "../../features/profile/review/Review";
import { useTitle } from "../../shared/useTitle";

const here = getRouteApi("/frame/profile/review");

/** `/profile/review`: what waits for the owner's word, one quote after the other. */
export default function ReviewPage() {
  const { attribute } = here.useSearch();
  const navigate = here.useNavigate();
  useTitle("To review");
  return (
    <Deeds>
      <ProfileNav />
      <Review attribute={attribute ?? null} onEverything={() => void navigate({ search: {} })} />
    </Deeds>
  );
}
