/// Given names by gender, as English news write them. Names of both ("Robin") stand in both lists.
enum EnglishNames {
  static let male = """
    donald john james robert michael william david richard joseph thomas charles mike jim bob bill \
    tom joe steve mark paul george kenneth andrew edward brian kevin jeff jeffrey ted bernie marco \
    barack jeb ben chris christopher scott rand rick lindsey mitt newt tim timothy harry mitch peter \
    jason eric matt matthew daniel dan frank gary gregory greg larry stephen steven anthony patrick \
    jack dennis jerry alexander tyler aaron jose henry adam douglas nathan zachary kyle walter ryan \
    jacob nicholas jonathan josh joshua justin brandon samuel sam benjamin raymond roger ken keith \
    sean carl arthur albert jesse bryan bruce alan ralph roy eugene louis philip phil vladimir viktor \
    volodymyr sergei sergey dmitry dmitri mikhail boris emmanuel olaf friedrich recep xi narendra \
    antonio jens josep rishi keir jean pierre hans karl franz juan pedro pablo luis carlos \
    miguel diego ivan igor oleg yuri nikolai andrei andriy pavel alexei aleksandr aleksei valery \
    ahmed mohammed muhammad ali hassan hussein abdullah omar ibrahim yusuf bashar wang li zhang \
    shinzo fumio simon neil ian craig stuart graham colin nigel martin glenn hugh austin \
    abraham adrian al alec alejandro alex alfred allan allen alvin amir andre andy angelo antonin ari \
    armando arnold asher axel barry bart basil bernard bert blake brad bradley brendan brent bret \
    brett brock bud byron caleb calvin cameron cary casey cedric chad chester chuck clarence clark \
    claude clay clayton cliff clifford clint clinton clyde cody conor corey cornelius cory curt \
    curtis cyrus dale damian damon danny darrell darren dave davis dean denis derek derrick desmond \
    dick dirk dominic don donnie doug drew duane duncan dustin dwayne dwight earl eddie edgar edmund \
    eduardo edwin eli elias elliot elliott ellis elon emilio enrique erik ernest ernesto ernie ethan \
    evan ezra felix fernando filippo floyd francis francisco frankie franklin fred freddie frederick \
    gabriel garrett gavin gene geoff geoffrey gerald gerard gerry gil gilbert gordon grant grover \
    guillermo gus guy hal harold harrison harvey hector herb herbert herman homer horace howard \
    hubert hunter ike irving isaac ismail jackson jaime jake jamal jamie jared jarrod jay jed \
    jeremiah jeremy jermaine jerome jimmy joaquin joel joey johan johnny jon jordan jorge josef \
    juergen jules julian julio jurgen kareem karim kelvin kent kirk klaus kofi kurt kwame lance lars \
    lawrence lee leigh len leo leon leonard leroy leslie lester lewis liam lincoln lionel lloyd \
    logan lou lucas ludwig luke luther lyle lyndon mack malcolm manuel marc marcel marcelo marcus \
    mario marshall marty marvin mathew maurice max maxwell mel melvin merrick miles milton mo \
    mohamed mohammad morgan morris moses murray nat nathaniel ned nelson nick nicolas noah noam noel \
    norbert norman oliver ollie orrin oscar osama otto owen percy perry pete petro phillip \
    preston quentin quincy rafael ramon randall randy rashid raul ray raymon reggie reginald reince \
    rene rex reza ricardo rob robbie roberto robin rod rodney rodrigo roland roman ron ronald ronnie \
    ross rudolph rudy rupert russ russell salvador sandy sebastian seth sherman sheldon sid sidney \
    silvio spencer stan stanley stefan stefano stephan stewart sylvester tariq taylor teddy terence \
    terrence terry thaddeus theo theodore tobias toby todd tommy tony travis trent trevor trey tucker \
    ulrich umberto vernon vic victor vince vincent virgil wade wallace warren wayne wendell wesley \
    wilbur will willard willie winston wolf wolfgang woodrow yasser zach zack \
    tad gonzalo charlie nate dante syed cornell akhil troy chip bobby jeffery lehel chauncey \
    daron dino beau wes tayyip raynard arne raphael nachman marius manohar uzi rahm yaakov fidel \
    hany rizwan channing boyden saeed gilad bowe siamak massimo laurence rakeem barney vikram \
    saul yevgeny rinat dmytro konstantin isaias zeke witold arnie garth fergus grady antjuan \
    andres neal riley mac mick humayun harlan rashad tamir ramil millard erlan marlon glen aral \
    lew benard erick jude darryl muammar jonah adolf dane amadou dred johnnie elijah daryl maury \
    raj thierry jamil sepp taj jeh macky walid hamid benigno shimon ehud avigdor moshe naftali \
    ruben tyrone thad vance woody wyatt xavier kenny lamar laurent les linus lorenzo mason micah \
    michel mickey milo mitchell myron nolan norm otis reuben ricky rolando rory rowan salvatore \
    sanjay santiago sergio shane shaun shawn
    """
  static let female = """
    hillary mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty \
    margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie \
    rebecca laura sharon cynthia kathleen amy angela anna ruth brenda pamela nicole katherine \
    christine debra rachel carolyn janet catherine maria heather diane julie joyce victoria kelly \
    christina joan evelyn lauren judith olivia martha cheryl megan andrea hannah jacqueline ann anne \
    alice kathryn gloria teresa sara janice julia carly ivanka melania kellyanne loretta huma chelsea \
    elise tulsi nikki theresa susana kate jill katrina hope debbie claire tara ursula annalena \
    giorgia kaja sanna marine kamala liz jacinda natalia olga elena irina svetlana tatiana yulia \
    marina ekaterina fatima aisha leila ingrid petra sabine monika claudia emma sophie charlotte \
    jane helen fiona nicola yvette priya rosa carmen lucia \
    abby abigail adele adriana agnes aileen alana alexandra alexis alicia alison allison alma \
    alyssa amber amelia anastasia angelina angie anita annabel annette annie antonia april ariana \
    arianna arlene astrid audrey ava ayesha beatrice becky belinda bernadette bertha beth bethany \
    beverly bianca blanche bonnie bridget brittany brooke camila camille candace candice carla carlotta \
    carmela carole caroline cassandra cathy cecile cecilia celeste celia chantal charlene chloe \
    christa christie cindy clara clarissa colette colleen connie constance cora cordelia cornelia \
    courtney crystal daisy dana danielle daphne darlene dawn deanna debora deirdre delia della denise \
    desiree diana dianne dina dolores dora doreen doris dorothy edith edna eileen elaine eleanor \
    eleni elisa elisabeth ella ellen eloise elsa erica erika erin esther ethel eugenia eunice eva eve \
    faith fay felicia fern flora florence frances francesca frieda gabriela gabrielle gail genevieve \
    georgina geraldine gertrude gina ginger gladys glenda grace greta gretchen gwen gwendolyn harriet \
    hazel heidi helena helga henrietta hilda holly ida ilona imelda ines irene iris isabel isabella \
    isabelle ivy jackie jan jana janelle janine jasmine jeanette jeanne jeannie jenna jenny jess \
    jessie joanna joanne jocelyn jodi johanna josephine joy juanita judy juliana juliet june justine \
    kaitlyn karin karina karla kat kathy katie katy kay kayla kaye kelli kendra kerry kim kirsten \
    kirstjen krista kristen kristin kristina lana larissa latoya leah leanne leigh lena leslie leticia \
    lidia lila lillian lily lindsay lois lola lorena loraine lorraine lori lorna louisa louise lucille \
    lucy luisa luz lydia lynn lynne mabel madeleine madeline mae maggie mandy manuela marcia margarita \
    marge margot marguerite mariam marian marianne marie marilyn marion marisa marissa marjorie marla \
    marlene marsha marta maureen maxine maya mazie megyn meg melinda melody mercedes meredith michaela \
    mildred millicent mindy miranda miriam moira molly mona monica muriel myra nadia nadine naomi \
    natalie natasha nathalie naureen nell nellie nina noelle nora norma noor octavia oprah pam paola \
    patrice patti patty paula paulette pauline pearl peggy penelope penny phoebe phyllis polly \
    portia ramona raquel regina renee rhonda rita roberta robin robyn rochelle ronda rosalind rosario \
    rose roseanne rosemary roxanne sabrina sadie sally samantha sandy selena serena shannon sheila \
    shelley shelly sherry sheryl shirley silvia simone sofia sonia sonja sonya stacey stacy stella \
    sue susanna susanne suzanne sybil sylvia tabitha tamara tammy tanya tatyana teri terri tessa \
    thelma tiffany tina toni tracey tracy trisha trudy valentina valerie vanessa vera veronica vicki \
    vicky viola violet virginia vivian wanda wendy whitney wilma winifred yasmin yvonne zara zoe \
    ivana tashfeen joni dena suu farhana lael zeynep betsey annamaria gwenda faiza rosette \
    jillian karlee nita roxana sylke cecelia yasmeen nesa ghazala rebekah betsy marlys debby \
    jayne stefany kari deb inez yvanna susannah sybrina christyn neema deja michele bree \
    condoleezza alixandria omarosa ilyse kristan violeta sherrilyn barbra gennifer olive aparna \
    randi cherie melanne shonda tess vivien yolanda zelda marlee
    """
}
