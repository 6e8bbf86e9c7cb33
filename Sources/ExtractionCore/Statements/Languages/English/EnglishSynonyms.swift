extension English {
  /// Words that describe the same person: the one that stands for all comes first.
  static let synonyms = [roles, states, nations]

  private static let roles = """
    senator sen. sen, governor gov. gov, representative rep. rep congressman congresswoman, \
    general gen. gen, republican gop r, democrat democratic dem d, spokesman spokeswoman spokesperson, \
    chairman chair chairwoman chairperson, frontrunner front-runner, candidate contender hopeful, \
    businessman businesswoman mogul billionaire tycoon magnate, advisor adviser, \
    commissioner comm., professor prof. prof, doctor dr. dr, judge justice, admiral adm., \
    lieutenant lt., colonel col., captain capt., sergeant sgt.
    """
  private static let states = """
    alabama ala. ala, arizona ariz. ariz, arkansas ark. ark, california calif. calif, \
    colorado colo. colo, connecticut conn. conn, delaware del. del, florida fla. fla, \
    georgia ga. ga georgian, illinois ill. ill, indiana ind. ind, kansas kan. kan, kentucky ky. ky, \
    louisiana la. la, massachusetts mass. mass, maryland md. md, michigan mich. mich, \
    minnesota minn. minn, mississippi miss., missouri mo. mo, montana mont. mont, nebraska neb. neb, \
    nevada nev. nev, hampshire n.h. nh, jersey n.j. nj, york n.y. ny, carolina n.c. s.c. nc sc, \
    dakota n.d. s.d., oklahoma okla. okla, oregon ore. ore, pennsylvania pa. pa, tennessee tenn. tenn, \
    texas tex. tx texan, virginia va. va, vermont vt. vt, washington wash. wash, \
    wisconsin wis. wis, wyoming wyo. wyo, ohio ohioan, iowa iowan
    """
  private static let nations = """
    russia russian moscow kremlin, ukraine ukrainian kyiv kiev, america american u.s. us, china chinese \
    beijing, germany german berlin, france french paris, britain british england u.k. london, \
    scotland scottish, europe european, iran iranian tehran, israel israeli, turkey turkish ankara, \
    japan japanese tokyo, india indian delhi, pakistan pakistani, syria syrian damascus, iraq iraqi \
    baghdad, egypt egyptian cairo, poland polish warsaw, hungary hungarian budapest, italy italian rome, \
    spain spanish madrid, canada canadian ottawa, mexico mexican, brazil brazilian, cuba cuban, \
    venezuela venezuelan, korea korean, taiwan taiwanese, afghanistan afghan kabul, qatar qatari, \
    saudi riyadh, yemen yemeni, lebanon lebanese, belarus belarusian minsk, armenia armenian, \
    azerbaijan azerbaijani, kazakhstan kazakh, serbia serbian belgrade, greece greek athens, \
    austria austrian vienna, switzerland swiss, sweden swedish, norway norwegian, finland finnish, \
    denmark danish, netherlands dutch, belgium belgian, portugal portuguese, ireland irish, \
    australia australian, nigeria nigerian, kenya kenyan, ethiopia ethiopian, sudan sudanese, \
    libya libyan, algeria algerian, morocco moroccan, tunisia tunisian, vietnam vietnamese, \
    thailand thai, indonesia indonesian
    """
}
